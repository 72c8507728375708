using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samen.Audit;
using Samen.Storage;

namespace Samen.Web;

/// <summary>Runs a program to its end.</summary>
public static class Running
{
    /// <summary>Runs it until it is stopped, or the command <c>--verify-audit</c> when its switch is given.</summary>
    /// <param name="build">Makes the program.</param>
    /// <returns>Exit code; 1: it does not start, for a reason that was said in one line.</returns>
    public static Task<int> Run(Func<WebApplication> build) =>
        OrRefuse(async () =>
        {
            ArgumentNullException.ThrowIfNull(build);
            await using var app = build();
            if (app.Configuration.GetValue<bool>(AuditCommand.Switch[2..]))
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
        });

    /// <summary>Runs a program that may be refused while it is made or started.</summary>
    /// <returns>Its exit code; 1: it was refused.</returns>
    public static async Task<int> OrRefuse(Func<Task<int>> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        try
        {
            return await program();
        }
        catch (StartRefusedException refused)
        {
            StartRefusal.Say(refused);
            return 1;
        }
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
}
