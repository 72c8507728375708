namespace Samen.AllInOne;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args.Contains(Audit.AuditCommand.Switch))
            return await Host.VerifyAudit(args);
        if (args.Contains(Municipalities.MunicipalitiesService.VerifySwitch))
            return await Municipalities.MunicipalitiesService.VerifyResult(args, Console.Out);
        await using var samen = await Host.Start(args);
        return await samen.Run();
    }
}
