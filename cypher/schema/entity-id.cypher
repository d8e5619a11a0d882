// title: One entity an id
// about: Within the family of nodes labelled Entity an id stands once; also the index that finds it.
CREATE CONSTRAINT entity_id IF NOT EXISTS
FOR (node:Entity) REQUIRE node.id IS UNIQUE
