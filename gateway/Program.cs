using Samen.Hosting;

namespace Samen.Gateway;

/// <summary>The gateway as a process of its own.</summary>
internal static class GatewayProgram
{
    private static void Main(string[] args)
    {
        var builder = SamenHost.CreateBuilder(args, "Samen.Gateway", "http://localhost:8080");
        builder.AddGateway();
        var app = builder.Build();
        app.MapGateway();
        app.Run();
    }
}
