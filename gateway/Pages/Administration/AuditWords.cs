using System.Text.Json;
using System.Text.RegularExpressions;
using Samen.Gateway.Portal;

namespace Samen.Gateway.Pages.Administration;

/// <summary>The words of the audit log.</summary>
internal static partial class AuditWords
{
    private static readonly string[] Reads = ["get", "list", "read", "stream", "summarise"];
    private static readonly Lazy<Dictionary<string, Word>> Operations = new(() =>
        JsonSerializer
            .Deserialize<IReadOnlyList<Operation>>(PortalTexts.Text("operations.json"), JsonSerializerOptions.Web)!
            .ToDictionary(one => one.Name, one => new Word(one.Nl, one.En))
    );

    private static readonly Lazy<FieldNames> Names = new(() =>
        JsonSerializer.Deserialize<FieldNames>(PortalTexts.Text("fields.json"), JsonSerializerOptions.Web)!
    );

    extension(Words)
    {
        /// <summary>Whose log it is.</summary>
        public static Word OfLog(string part) =>
            part switch
            {
                Service.Initiatives => new("Initiatieven", "Initiatives"),
                Service.Municipalities => new("Gemeenten", "Municipalities"),
                Service.Funding => new("Fonds", "Fund"),
                Service.Partners => new("Partners", "Partners"),
                _ => new("Toegang", "Access"),
            };

        /// <summary>A field of a record or a fact, by its name in the API; English needs no more than its parts.</summary>
        public static Word OfField(string name) =>
            new(
                Names.Value.Fields.GetValueOrDefault(name) ?? Names.Value.Facts.GetValueOrDefault(name, name),
                Parts().Replace(Ends().Replace(name, ""), " $0").ToLowerInvariant()
            );

        /// <summary>A kind of record that came or went.</summary>
        public static Word OfRecord(string kind) => new(Names.Value.Records.GetValueOrDefault(kind, kind), kind.Replace('-', ' '));

        /// <summary>What was done, by the name of the operation; one that only reads is called so, whatever it reads.</summary>
        public static Word OfOperation(string name) =>
            Operations.Value.TryGetValue(name, out var word) ? word
            : Reads.Any(read => name.StartsWith(read, StringComparison.Ordinal)) ? new("Opgevraagd", "Read")
            : new(name, name);

        /// <summary>Who acts without an account or key of their own; anybody else as they are.</summary>
        public static Word OfActor(string id) =>
            id switch
            {
                "anonymous" => new("Niet aangemeld", "Not signed in"),
                "samen" => new("Samen zelf", "Samen itself"),
                _ => new(id, id),
            };

        /// <summary>What came of it, by its HTTP status.</summary>
        public static Word OfResult(int status) =>
            status switch
            {
                < 400 => new("Gedaan", "Done"),
                401 => new("Geweigerd: niet aangemeld", "Refused: not signed in"),
                403 => new("Geweigerd: niet bevoegd", "Refused: not allowed"),
                429 => new("Geweigerd: te vaak", "Refused: too often"),
                _ => new("Mislukt", "Failed"),
            };
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Parts();

    [GeneratedRegex("(?<!^)(Id|Cents)$")]
    private static partial Regex Ends();

    private sealed record FieldNames(
        Dictionary<string, string> Fields,
        Dictionary<string, string> Facts,
        Dictionary<string, string> Records
    );

    /// <param name="Name">Its id in the documents of the APIs.</param>
    private sealed record Operation(
        [property: System.Text.Json.Serialization.JsonPropertyName("operation")] string Name,
        string Nl,
        string En
    );
}
