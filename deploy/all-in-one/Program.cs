namespace Samen.AllInOne;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        await using var samen = await Host.Start(args);
        await samen.Run();
    }
}
