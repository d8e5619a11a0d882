// title: One section an id
// about: Within the family of nodes labelled Section an id stands once; also the index that finds it.
CREATE CONSTRAINT section_id IF NOT EXISTS
FOR (node:Section) REQUIRE node.id IS UNIQUE
