-- AlterTable
ALTER TABLE "Elector" ADD COLUMN     "doors" TEXT,
ALTER COLUMN "personId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "PropertyUnit" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "door" TEXT NOT NULL,
    "areaDm2" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PropertyUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PropertyOwner" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "representative" TEXT,
    "isVoter" BOOLEAN NOT NULL DEFAULT false,
    "phoneHash" TEXT,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PropertyOwner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PropertyUnit_areaId_door_key" ON "PropertyUnit"("areaId", "door");

-- CreateIndex
CREATE UNIQUE INDEX "PropertyOwner_unitId_name_key" ON "PropertyOwner"("unitId", "name");

-- AddForeignKey
ALTER TABLE "PropertyOwner" ADD CONSTRAINT "PropertyOwner_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PropertyUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line is a person's own, an owner's whom no chat leads to (on paper), or one for which somebody votes in office.
ALTER TABLE "Elector" DROP CONSTRAINT "Elector_proxy";
ALTER TABLE "Elector" ADD CONSTRAINT "Elector_proxy" CHECK (
  ("proxyId" IS NOT NULL OR "proxySlot" IS NULL) AND (("proxyId" IS NULL) = ("proxySlot" IS NULL) OR "personId" IS NULL)
  AND "proxyId" <> "personId" AND "proxySlot" >= 1);
ALTER TABLE "Elector" ADD CONSTRAINT "Elector_somebody" CHECK ("personId" IS NOT NULL OR "areaDm2" IS NOT NULL);
ALTER TABLE "PropertyUnit" ADD CONSTRAINT "PropertyUnit_area" CHECK ("areaDm2" > 0);
