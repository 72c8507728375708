using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Samen.Web;

/// <summary>An example of every request and response, by the schemas and the values below; a test holds each against its schema.</summary>
internal static class OpenApiExamples
{
    private const string Id = "01907a3e-0000-7000-8000-000000000002";

    /// <summary>By the name of the field, whatever it is a field of. What is not here follows from its schema.</summary>
    private static readonly Dictionary<string, JsonNode> Values = new()
    {
        ["municipalityCode"] = "GM0363",
        ["municipality"] = "GM0363",
        ["leadMunicipality"] = "GM0363",
        ["provenAtMunicipality"] = "GM0344",
        ["code"] = "GM0363",
        ["municipalityName"] = "Amsterdam",
        ["name"] = "Permit desk",
        ["title"] = "One permit system for twelve municipalities",
        ["description"] = "Twelve municipalities each maintain their own permit system; one in common costs less and serves people faster.",
        ["societalGoal"] = "People get a permit within two weeks, wherever they live.",
        ["reason"] = "The benefits outweigh the costs within three years.",
        ["explanation"] = "The board sees more benefit than cost.",
        ["themeKeys"] = "dienstverlening",
        ["componentKeys"] = "zaakregistratiecomponent",
        ["text"] = "The assembly adopts the proposal and asks the board to report within a year.",
        ["email"] = "desk@example.org",
        ["displayName"] = "A. Jansen",
        ["dryRun"] = true,
        ["iban"] = "NL91ABNA0417164300",
        ["secretaryEmail"] = "secretary@example.org",
        ["telephone"] = "+31 20 555 0100",
        ["url"] = "https://example.org/permits",
        ["website"] = "https://example.org/permits",
        ["sink"] = "https://example.org/events",
        ["jwksUri"] = "https://example.org/jwks.json",
        ["lineCode"] = "SO.1",
        ["link"] = "https://samen.example.org/uitnodiging/abc123",
        ["heldBy"] = Id,
        ["source"] = "municipalities",
        ["oin"] = "00000001821002193000",
        ["rsin"] = "821002193",
        ["kvkNumber"] = "12345678",
        ["tooiUri"] = "https://identifier.overheid.nl/tooi/id/gemeente/gm0363",
        ["province"] = "Noord-Holland",
        ["licence"] = "EUPL-1.2",
        ["cursor"] = "0000000000000000042",
        ["sha256"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ["postcode"] = "3512 JE",
        ["electronicAddressScheme"] = "0106",
        ["electronicAddress"] = "12345678",
        ["year"] = 2027,
        ["protocol"] = "HTTP",
        ["role"] = "MunicipalityOfficer",
        ["roles"] = "MunicipalityOfficer",
        ["scopes"] = "needs.write",
        ["origins"] = "https://app.example.org",
        ["perMinute"] = 600,
        ["perDay"] = 100_000,
        ["anonymousPerMinute"] = 300,
        ["requestSeconds"] = 30,
        ["service"] = "funding",
        ["addresses"] = "http://funding-1:5103",
        ["client"] = "key-ab12cd34",
        ["endsAt"] = "2027-12-17T09:30:00Z",
        ["expiresAt"] = "2027-12-17T09:30:00Z",
        ["validTo"] = "2029-06-16",
        ["submitters"] = "GM0363",
        ["repository"] = "https://example.org/permits.git",
        ["contact"] = "desk@example.org",
    };

    /// <summary>By the name of the schema and the field; null: the field is left out, since another one excludes it.</summary>
    private static readonly Dictionary<string, JsonNode?> OwnValues = new()
    {
        ["CreateClientRequest.jwks"] = Jwks(),
        ["PrepareBudgetProposalRequest.year"] = 2021,
        ["PrepareBudgetProposalRequest.lines"] = ExampleBodies.BudgetLines(),
        ["ReviseBudgetProposalRequest.lines"] = ExampleBodies.BudgetLines(),
        ["PrepareAnnualAccountsRequest.year"] = 2020,
        ["PrepareAppropriationRequest.year"] = 2020,
        ["PrepareDischargeRequest.year"] = 2020,
        ["PrepareFrameworkRequest.lines"] = ExampleBodies.FrameworkLines(),
        ["ReviseFrameworkRequest.lines"] = ExampleBodies.FrameworkLines(),
        ["FrameworkLine.reserve"] = null,
        ["FrameworkLineView.reserve"] = "ICT",
        ["FrameworkLine.structuralCents"] = new JsonArray(445_000_000, 445_000_000, 445_000_000, 445_000_000),
        ["FrameworkLine.oneOffCents"] = new JsonArray(0, 50_000_000, 0, 0),
        ["ReserveShortfallView.reserve"] = "ICT",
        ["BudgetLine.reserve"] = null,
        ["ReserveMovementView.reserve"] = "ICT",
        ["AuditorStatement.on"] = "2021-05-12",
        ["AppropriationPart.reserve"] = "ICT",
        ["AppropriationPart.amountCents"] = 45_000_000,
        ["AddAlternativeRequest.key"] = new JsonObject { ["kind"] = "FixedPlusPerInhabitant", ["fixedCents"] = 500_000 },
        ["AddAlternativeRequest.totalCents"] = 4_450_000_000,
        ["AddLedgerAccountRequest.code"] = "4710",
        ["AddLedgerAccountRequest.title"] = "Reiskosten",
        ["AddLedgerAccountRequest.optionalDimensions"] = null,
        ["LedgerAccountView.code"] = "1100",
        ["LedgerAccountView.title"] = "Te ontvangen bijdragen van gemeenten",
        ["LedgerPosting.account"] = "1100",
        ["LedgerPosting.line"] = "CG.1",
        ["LedgerPosting.document"] = "2027-0017",
        ["PrepareManualEntryRequest.postings"] = ExampleBodies.Postings(),
        ["PrepareManualEntryRequest.date"] = "2026-06-16",
        ["PrepareManualEntryRequest.basis"] = new JsonObject { ["kind"] = "Decision", ["reference"] = "ALV 2026-06-16, 7" },
        ["PrepareManualEntryRequest.corrects"] = null,
        ["PrepareManualEntryRequest.reason"] = null,
        ["GrantBudgetMandateRequest.programme"] = null,
        ["PrepareObligationRequest.municipality"] = null,
        ["PrepareObligationRequest.amounts"] = ExampleBodies.Amounts(),
        ["ReviseObligationRequest.amounts"] = ExampleBodies.Amounts(),
        ["RecordPurchaseInvoiceRequest.date"] = "2026-06-16",
        ["PrepareLineTransferRequest.fromLine"] = "SO.1",
        ["PrepareLineTransferRequest.toLine"] = "SO.2",
        ["GateAnswer.evidence"] = "https://example.org/pilot-report",
        ["CreateClientRequest.jwksUri"] = null,
        ["ReplaceClientKeysRequest.jwks"] = Jwks(),
        ["ReplaceClientKeysRequest.jwksUri"] = null,
        ["AskNewsletterRequest.language"] = "nl",
        ["NewsletterPart.path"] = "/behoeften",
        ["InvitePersonRequest.name"] = "a.jansen@amsterdam.example",
        ["ImportPeopleRequest.csv"] =
            "name;displayName;roles;municipality;office\nict@almere.example;Head of ICT;MunicipalityOfficer;GM0034;HeadOfIct",
        ["RollBackConfigurationRequest.version"] = 0,
        ["ArrangeStandInRequest.standIn"] = "01907a3e-0000-7000-8000-000000000003",
        ["ImportDebtorsRequest.csv"] = "code;name;kvk_number\nGM0363;Gemeente Amsterdam;34366966",
        ["ImportInhabitantsRequest.csv"] = "code;inhabitants\nGM0363;934526\nGM0344;374238",
        ["ReorganiseRequest.established"] = new JsonArray(
            new JsonObject
            {
                ["code"] = "GM9001",
                ["name"] = "Nieuwe Maas",
                ["province"] = "Zuid-Holland",
            }
        ),
        ["ReorganiseRequest.abolished"] = new JsonArray(
            new JsonObject
            {
                ["code"] = "GM0599",
                ["successors"] = new JsonArray(new JsonObject { ["code"] = "GM9001", ["sharePercentage"] = 100 }),
            }
        ),
        ["ReorganiseRequest.changed"] = null,
        ["ReorganiseRequest.dryRun"] = true,
        ["AddFacilityRequest.initiativeId"] = null,
        ["AddFacilityRequest.source"] = "Taken over from the website of the association",
        ["RealiseBenefitRequest.evidence"] = "https://example.org/accounts",
        ["ReviseRealisationRequest.evidence"] = "https://example.org/accounts",
        ["CastBallotRequest.option"] = "Abstain",
        ["CreateSubscriptionRequest.filters"] = Filters(),
        ["ReviseSubscriptionRequest.filters"] = Filters(),
        ["PolicyPassageRequest.periodFrom"] = 2027,
        ["PolicyPassageRequest.periodTo"] = 2030,
        ["PartnerEntryRequest.memberMunicipalities"] = null,
        ["PlanParticipant.organisation"] = null,
        ["PubliccodeImportRequest.publiccode"] = """
            publiccodeYmlVersion: "0.4"
            name: Permit desk
            url: https://example.org/permits.git
            softwareVersion: "1.2"
            releaseDate: 2026-03-01
            developmentStatus: stable
            softwareType: standalone/web
            platforms: [web]
            description:
              en: {shortDescription: "Handles permits", longDescription: "Handles permits"}
              nl: {shortDescription: "Behandelt vergunningen"}
            legal: {license: EUPL-1.2}
            maintenance: {type: community}
            localisation: {localisationReady: true, availableLanguages: [nl]}
            """,
    };

    private static JsonArray Filters() =>
        new(new JsonObject { ["exact"] = new JsonObject { ["type"] = "nl.samen.municipalities.inhabitants-recorded" } });

    /// <summary>A JWK set with one public key on P-256 (RFC 7517, appendix A.1).</summary>
    private static JsonObject Jwks() =>
        new()
        {
            ["keys"] = new JsonArray(
                new JsonObject
                {
                    ["kty"] = "EC",
                    ["crv"] = "P-256",
                    ["x"] = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                    ["y"] = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
                    ["use"] = "sig",
                    ["kid"] = "2027-1",
                }
            ),
        };

    /// <summary>Adds them to the components and refers to them from each operation.</summary>
    public static void Add(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            foreach (var (_, media) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
                Refer(document, media);
            foreach (var response in operation.Responses?.Values.OfType<OpenApiResponse>() ?? [])
            foreach (var (_, media) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
                Refer(document, media);
        }
        foreach (var response in document.Components?.Responses?.Values.OfType<OpenApiResponse>() ?? [])
        foreach (var (_, media) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            Refer(document, media);
    }

    private static void Refer(OpenApiDocument document, OpenApiMediaType media)
    {
        var reference = media.Schema as OpenApiSchemaReference ?? (media.Schema as OpenApiSchema)?.Items as OpenApiSchemaReference;
        if (media.Schema is null)
            return;
        if (reference?.Reference.Id is not { } id)
        {
            media.Example = Of(document, media.Schema, "", []);
            return;
        }
        var name = media.Schema is OpenApiSchemaReference ? id : $"{id}List";
        if (document.Components?.Examples?.ContainsKey(name) != true)
            document.AddComponent(name, new OpenApiExample { Value = Of(document, media.Schema, "", []) });
        media.Examples = new Dictionary<string, IOpenApiExample> { ["example"] = new OpenApiExampleReference(name, document) };
    }

    private static JsonNode? Of(OpenApiDocument document, IOpenApiSchema? schema, string field, IReadOnlyList<string> within)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
            return within.Contains(id) ? null : Of(document, OpenApiSchemas.Named(document, id), field, [.. within, id]);
        if (schema is not OpenApiSchema own)
            return null;
        if (own.Examples is { Count: > 0 })
            return own.Examples[0]!.DeepClone();
        if (own.OneOf?.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } either)
            return Of(document, either, field, within);
        if (own.Enum is { Count: > 0 })
            return own.Enum[0]!.DeepClone();
        var type = own.Type & ~JsonSchemaType.Null;
        return type switch
        {
            JsonSchemaType.Object => Object(document, own, within),
            JsonSchemaType.Array => Of(document, own.Items, field, within) is { } item ? new JsonArray(item) : new JsonArray(),
            JsonSchemaType.Boolean => false,
            JsonSchemaType.Integer => Values.GetValueOrDefault(field) is JsonValue value && value.TryGetValue<int>(out var whole)
                ? whole
                : Number(own),
            JsonSchemaType.Number => Number(own),
            JsonSchemaType.String => Text(own, field),
            _ => new JsonObject(),
        };
    }

    private static JsonObject Object(OpenApiDocument document, OpenApiSchema schema, IReadOnlyList<string> within)
    {
        var filled = new JsonObject();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            // A type that contains itself ends here.
            if (OwnValues.TryGetValue($"{within.LastOrDefault()}.{name}", out var own))
            {
                if (own is not null)
                    filled[name] = own.DeepClone();
            }
            else if (Of(document, property, name, within) is { } value)
                filled[name] = value;
        }
        return filled;
    }

    private static JsonNode Number(OpenApiSchema schema) =>
        schema.Minimum is { } least && long.TryParse(least, CultureInfo.InvariantCulture, out var minimum) ? minimum : 1;

    private static JsonNode Text(OpenApiSchema schema, string field)
    {
        switch (schema.Format)
        {
            case "uuid":
                return Id;
            case "date":
                return Values.GetValueOrDefault(field)?.DeepClone() ?? "2027-06-17";
            case "date-time":
                return Values.GetValueOrDefault(field)?.DeepClone() ?? "2027-06-17T09:30:00Z";
            case "binary":
                return "(the bytes of the document)";
        }
        var text =
            Values.GetValueOrDefault(field) is JsonValue value && value.TryGetValue<string>(out var known) ? known
            : field.EndsWith("Url", StringComparison.Ordinal) ? "https://example.org/permits"
            : field.EndsWith("Municipality", StringComparison.Ordinal) ? "GM0363"
            : "Permit desk";
        while (text.Length < (schema.MinLength ?? 0))
            text += $" {text}";
        return schema.MaxLength is { } most && text.Length > most ? text[..most].Trim() : text;
    }
}
