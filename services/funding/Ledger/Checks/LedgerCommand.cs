namespace Samen.Funding;

/// <summary>The command <c>--check-ledger</c>: checks the fund's ledger, says what was found, and ends.</summary>
public static class LedgerCommand
{
    /// <summary>The switch.</summary>
    public const string Switch = "--check-ledger";

    /// <summary>Prints a line for each check; it starts nothing, so it may run beside a running Samen.</summary>
    /// <returns>Exit code: 0 when all of it holds, 1 when something does not.</returns>
    public static async Task<int> CheckLedger(this WebApplication app, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(output);
        var checks = await app.Services.GetRequiredService<LedgerChecks>().Run(CancellationToken.None);
        foreach (var check in checks)
            await output.WriteLineAsync($"{check.Kind}: {check.Found ?? "holds"}");
        return checks.All(check => check.Holds) ? 0 : 1;
    }
}
