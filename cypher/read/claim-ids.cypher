// title: Which claims there are
// about: The ids of the claims that match every condition given.
// parameters:
//   about: { type: STRING, optional: true, about: The id of an entity that is subject or object, example: rok }
//   source: { type: STRING, optional: true, about: The id of a work that the claim stands in }
//   predicate: { type: STRING, optional: true, about: The type of a tie or the name of a property }
//   stance: { type: STRING, optional: true, about: 'supports, denies or disputes' }
//   live: { type: BOOLEAN, optional: true, about: Counted into the graph or not }
// columns: { id: STRING }
MATCH (claim:Claim)
WHERE ($predicate IS NULL OR claim.predicate = $predicate)
  AND ($stance IS NULL OR claim.stance = $stance)
  AND ($live IS NULL OR claim.live = $live)
  AND ($about IS NULL OR EXISTS { (claim)-[:SUBJECT|OBJECT]->(:Entity {id: $about}) })
  AND ($source IS NULL OR EXISTS { (claim)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(:Source {id: $source}) })
RETURN claim.id AS id
ORDER BY id
