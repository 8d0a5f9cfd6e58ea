-- One other time or place of a large meeting waits for agreement at a time: of two members who ask for one at the same moment
-- the second hears who was first. Moves from before this index do not say in their facts what they move, and stay as they are.
CREATE UNIQUE INDEX "Case_moves" ON "Case"((facts->>'moves')) WHERE procedure = 'meeting-move' AND outcome IS NULL;
