// title: One claim an id
// about: Within the family of nodes labelled Claim an id stands once; also the index that finds it.
CREATE CONSTRAINT claim_id IF NOT EXISTS
FOR (node:Claim) REQUIRE node.id IS UNIQUE
