// title: One stretch without claims an id
// about: Within the family of nodes labelled Unclaimed an id stands once; also the index that finds it.
CREATE CONSTRAINT unclaimed_id IF NOT EXISTS
FOR (node:Unclaimed) REQUIRE node.id IS UNIQUE
