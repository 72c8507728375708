using Samen.Storage;

namespace Samen.Gateway.Identity;

internal static class PurposeStore
{
    private const string Select = "SELECT purpose FROM purpose";

    private const string Insert = """
        INSERT INTO purpose (purpose)
        VALUES (@Purpose)
        """;

    /// <summary>Null: this is the first start.</summary>
    public static async Task<Purpose?> Get(Reading reading) =>
        await reading.One<string?>(Select) is { } text ? Enum.Parse<Purpose>(text) : null;

    /// <summary>Once.</summary>
    public static Task Set(Work work, Purpose purpose) => work.Execute(Insert, new { Purpose = purpose.ToString() });
}
