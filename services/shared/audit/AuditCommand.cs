using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Samen.Audit;

/// <summary>
/// The command <c>--verify-audit</c>: verifies the audit logs, and what else is sealed, of this program's stores and ends.
/// </summary>
public static class AuditCommand
{
    /// <summary>The switch.</summary>
    public const string Switch = "--verify-audit";

    /// <summary>Prints a line for each chain.</summary>
    /// <returns>Exit code: 0 when all are whole, 1 when one was tampered with or can't be read.</returns>
    public static async Task<int> VerifyAudit(this WebApplication app, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(output);
        var result = 0;
        foreach (var chain in app.Services.GetServices<HashChain>())
        {
            try
            {
                var verdict = await chain.Verify(CancellationToken.None);
                var state = verdict.Broken is { } broken
                    ? $"BROKEN: {broken}"
                    : $"whole, {verdict.Sealed} entries, last seal {verdict.Hash}";
                await output.WriteLineAsync($"{NameOf(chain)}: {state}");
                if (verdict.Broken is not null)
                    result = 1;
            }
            catch (System.Data.Common.DbException e)
            {
                await output.WriteLineAsync($"{NameOf(chain)}: can't be read: {e.Message}");
                result = 1;
            }
        }
        return result;
    }

    private static string NameOf(HashChain chain) => chain is AuditChain ? chain.Name : $"{chain.Name} {chain.Kind}";
}
