using Samen.Web;

namespace Samen.AllInOne;

internal static class Program
{
    private static Task<int> Main(string[] args) =>
        args.Contains(Audit.AuditCommand.Switch) ? Host.VerifyAudit(args)
        : args.Contains(Funding.LedgerCommand.Switch) ? Host.CheckLedger([.. args.Where(arg => arg != Funding.LedgerCommand.Switch)])
        : args.Contains(Municipalities.MunicipalitiesService.VerifySwitch)
            ? Municipalities.MunicipalitiesService.VerifyResult(args, Console.Out)
        : Running.OrRefuse(async () =>
        {
            try
            {
                await using var samen = await Host.Start(args);
                return await samen.Run();
            }
            catch (OperationCanceledException)
            {
                return 1; // What failed during the start has stopped it, and is in the log.
            }
        });
}
