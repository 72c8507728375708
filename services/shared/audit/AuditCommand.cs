using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Samen.Audit;

/// <summary>The command <c>--verify-audit</c>: verifies the audit logs of this program's stores and ends.</summary>
public static class AuditCommand
{
    /// <summary>The switch.</summary>
    public const string Switch = "--verify-audit";

    /// <summary>Runs the program until it is stopped, or the command when its switch is given.</summary>
    /// <returns>Exit code.</returns>
    public static async Task<int> RunOrVerifyAudit(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Configuration.GetValue<bool>(Switch[2..]))
            return await app.VerifyAudit(Console.Out);
        var exitCode = app.ExitCode();
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (exitCode() != 0)
        {
            // What failed during the start has stopped it, and is in the log.
        }
        return exitCode();
    }

    /// <summary>
    /// For after the program: 1 when one of its background services failed and so stopped it, as a wrong master key does.
    /// </summary>
    public static Func<int> ExitCode(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        return () => services.Any(service => service.ExecuteTask is { IsFaulted: true }) ? 1 : 0;
    }

    /// <summary>Prints a line for each store.</summary>
    /// <returns>Exit code: 0 when all are whole, 1 when one was tampered with or can't be read.</returns>
    public static async Task<int> VerifyAudit(this WebApplication app, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(output);
        var result = 0;
        foreach (var chain in app.Services.GetServices<AuditChain>())
        {
            try
            {
                var verdict = await chain.Verify(CancellationToken.None);
                var state = verdict.Broken is { } broken
                    ? $"BROKEN: {broken}"
                    : $"whole, {verdict.Sealed} entries, last seal {verdict.Hash}";
                await output.WriteLineAsync($"{chain.Name}: {state}");
                if (verdict.Broken is not null)
                    result = 1;
            }
            catch (System.Data.Common.DbException e)
            {
                await output.WriteLineAsync($"{chain.Name}: can't be read: {e.Message}");
                result = 1;
            }
        }
        return result;
    }
}
