using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        return Running.Run(() =>
        {
            var builder = SamenHost.CreateBuilder(args, "Samen.Partners", "http://localhost:5104");
            builder.AddPartners();
            builder.Services.AddBus(builder.Configuration);
            var app = builder.Build();
            app.UseServices();
            app.MapPartners();
            return app;
        });
    }
}
