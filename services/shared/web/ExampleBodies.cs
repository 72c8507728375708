using System.Text.Json.Nodes;

namespace Samen.Web;

/// <summary>Examples of parts of bodies that only make sense as a whole.</summary>
internal static class ExampleBodies
{
    /// <summary>The smallest budget that balances.</summary>
    public static JsonArray BudgetLines() =>
        new(
            new JsonObject
            {
                ["code"] = "I.1",
                ["title"] = "Contributions",
                ["kind"] = "Contributions",
                ["amountCents"] = 4_450_000_000,
            },
            new JsonObject
            {
                ["code"] = "SO.1",
                ["title"] = "Scaling up",
                ["programme"] = "Samen Organiseren",
                ["kind"] = "Hire",
                ["amountCents"] = 4_450_000_000,
            }
        );

    /// <summary>The smallest framework.</summary>
    public static JsonArray FrameworkLines() =>
        new(
            new JsonObject
            {
                ["code"] = "SO.1",
                ["title"] = "Scaling up",
                ["programme"] = "Samen Organiseren",
                ["kind"] = "Hire",
                ["structuralCents"] = new JsonArray(445_000_000, 445_000_000, 445_000_000, 445_000_000),
                ["oneOffCents"] = new JsonArray(0, 50_000_000, 0, 0),
            }
        );

    /// <summary>What an obligation takes of two years.</summary>
    public static JsonArray Amounts() =>
        new(
            new JsonObject { ["year"] = 2027, ["amountCents"] = 12_500_000 },
            new JsonObject { ["year"] = 2028, ["amountCents"] = 6_000_000 }
        );

    /// <summary>The smallest entry of the ledger.</summary>
    public static JsonArray Postings() =>
        new(
            new JsonObject { ["account"] = "1000", ["amountCents"] = 125_000_000 },
            new JsonObject { ["account"] = "3000", ["amountCents"] = -125_000_000 }
        );
}
