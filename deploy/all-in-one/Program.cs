namespace Samen.AllInOne;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args.Contains(Audit.AuditCommand.Switch))
            return await Host.VerifyAudit(args);
        if (args.Contains(Municipalities.MunicipalitiesService.VerifySwitch))
            return await Municipalities.MunicipalitiesService.VerifyResult(args, Console.Out);
        try
        {
            await using var samen = await Host.Start(args);
            return await samen.Run();
        }
        catch (OperationCanceledException)
        {
            return 1; // What failed during the start has stopped it, and is in the log.
        }
    }
}
