// title: One doubt an id
// about: Within the family of nodes labelled Doubt an id stands once; also the index that finds it.
CREATE CONSTRAINT doubt_id IF NOT EXISTS
FOR (node:Doubt) REQUIRE node.id IS UNIQUE
