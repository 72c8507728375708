using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        return Running.Run(() =>
        {
            var builder = SamenHost.CreateBuilder(args, "Samen.Funding", "http://localhost:5103");
            builder.AddFunding();
            builder.Services.AddBus(builder.Configuration);
            var app = builder.Build();
            app.UseServices();
            app.MapFunding();
            return app;
        });
    }
}
