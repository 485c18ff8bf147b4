/** The types that this form edits; pages made of blocks, files and images keep Volto's. */
const TYPED = [
  'Region',
  'Department',
  'CatalogueEntry',
  'Matter',
  'ServiceGuide',
  'Law',
  'Intermediary',
  'Question',
  'Announcement',
  'FormDefinition',
  'ServiceHall',
  'ServiceWindow',
  'AppointmentSchedule',
];

export function isTyped(portalType: string | undefined): boolean {
  return !!portalType && TYPED.includes(portalType);
}
