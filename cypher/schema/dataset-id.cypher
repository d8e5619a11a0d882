// title: One dataset an id
// about: Within the family of nodes labelled Dataset an id stands once; also the index that finds it.
CREATE CONSTRAINT dataset_id IF NOT EXISTS
FOR (node:Dataset) REQUIRE node.id IS UNIQUE
