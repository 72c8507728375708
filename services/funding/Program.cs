using Samen.Web;
using Samen.Audit;
using Samen.Messaging;

namespace Samen.Funding;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        var builder = SamenHost.CreateBuilder(args, "Samen.Funding", "http://localhost:5103");
        builder.AddFunding();
        builder.Services.AddBus(builder.Configuration);
        var app = builder.Build();
        app.UseServices();
        app.MapFunding();
        return app.RunOrVerifyAudit();
    }
}
