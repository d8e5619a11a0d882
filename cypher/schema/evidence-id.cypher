// title: One evidence an id
// about: Within the family of nodes labelled Evidence an id stands once; also the index that finds it.
CREATE CONSTRAINT evidence_id IF NOT EXISTS
FOR (node:Evidence) REQUIRE node.id IS UNIQUE
