using System.Text.Json;
using Samen.Gateway.Portal;

namespace Samen.Gateway.Pages.Administration;

/// <summary>The words of the audit log.</summary>
internal static class AuditWords
{
    private static readonly string[] Reads = ["get", "list", "read", "stream", "summarise"];
    private static readonly Lazy<Dictionary<string, Word>> Operations = new(() =>
        JsonSerializer
            .Deserialize<IReadOnlyList<Operation>>(PortalTexts.Text("operations.json"), JsonSerializerOptions.Web)!
            .ToDictionary(one => one.Name, one => new Word(one.Nl, one.En))
    );

    extension(Words)
    {
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

    /// <param name="Name">Its id in the documents of the APIs.</param>
    private sealed record Operation(
        [property: System.Text.Json.Serialization.JsonPropertyName("operation")] string Name,
        string Nl,
        string En
    );
}
