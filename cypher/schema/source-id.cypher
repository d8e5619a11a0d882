// title: One source an id
// about: Within the family of nodes labelled Source an id stands once; also the index that finds it.
CREATE CONSTRAINT source_id IF NOT EXISTS
FOR (node:Source) REQUIRE node.id IS UNIQUE
