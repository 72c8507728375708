using Samen.Audit;
using Samen.Web;

namespace Samen.Gateway;

/// <summary>The gateway as a process of its own.</summary>
internal static class GatewayProgram
{
    private static Task<int> Main(string[] args)
    {
        var builder = SamenHost.CreateBuilder(args, "Samen.Gateway", "http://localhost:8080");
        builder.AddGateway();
        var app = builder.Build();
        app.MapGateway();
        return app.RunOrVerifyAudit();
    }
}
