import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schemaPath = new URL('../../../shared/standards/iso20022/pain.001.001.09.xsd', import.meta.url);
/** Why the schema cannot be asked here, or false where it can. */
export const schemaMissing = existsSync(schemaPath)
  ? false
  : 'skipped, because the ISO 20022 schema is not part of the repository: put it at ../shared/standards/iso20022';

/**
 * The schema at hand is the European Payments Council's cut of pain.001.001.09: euro accounts by IBAN only. A British
 * file names a bank by sort code and an account by number, which the full ISO message has and the cut leaves out.
 * This puts those two back, by the names and order of the ISO message, and keeps every other type as it stands.
 */
function britishSchema(): string {
  const widen = (schema: string, found: RegExp, replacement: string) => {
    assert.match(schema, found);
    return schema.replace(found, replacement);
  };
  let schema = readFileSync(schemaPath, 'utf8');
  schema = widen(schema, /type="Document_EPC[^"]*"/, 'type="Document"');
  schema = widen(
    schema,
    /(<xs:complexType name="AccountIdentification4Choice">[\s\S]*?)(<\/xs:choice>)/,
    '$1<xs:element name="Othr" type="GenericFinancialIdentification1"/>$2',
  );
  return widen(
    schema,
    /(<xs:complexType name="FinancialInstitutionIdentification18">[\s\S]*?)(<xs:element name="Othr")/,
    `$1<xs:element name="ClrSysMmbId" minOccurs="0"><xs:complexType><xs:sequence>
      <xs:element name="ClrSysId" minOccurs="0"><xs:complexType><xs:choice>
        <xs:element name="Cd"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="5"/></xs:restriction></xs:simpleType></xs:element>
      </xs:choice></xs:complexType></xs:element>
      <xs:element name="MmbId" type="Max35Text"/>
    </xs:sequence></xs:complexType></xs:element>$2`,
  );
}

/** What the ISO 20022 schema has against a payment file; nothing where it is right. */
export async function findSchemaErrors(text: string): Promise<readonly string[]> {
  const result = await validateXML({
    xml: [{ fileName: 'run.xml', contents: text }],
    schema: [{ fileName: 'pain.xsd', contents: britishSchema() }],
  });
  return result.errors.map((error) => error.message);
}
