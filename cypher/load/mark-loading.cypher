// title: Begin to load
// about: Says that the dataset is being changed, and keeps other loaders waiting until this transaction ends.
// parameters:
//   id: { type: STRING }
MERGE (dataset:Dataset {id: $id})
ON CREATE SET dataset.version = ''
SET dataset.state = 'loading'
