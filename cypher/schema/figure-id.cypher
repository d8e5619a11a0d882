// title: One figure an id
// about: Within the family of nodes labelled Figure an id stands once; also the index that finds it.
CREATE CONSTRAINT figure_id IF NOT EXISTS
FOR (node:Figure) REQUIRE node.id IS UNIQUE
