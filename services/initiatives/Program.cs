using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        return Running.Run(() =>
        {
            var builder = SamenHost.CreateBuilder(args, "Samen.Initiatives", "http://localhost:5102");
            builder.AddInitiatives();
            builder.Services.AddBus(builder.Configuration);
            var app = builder.Build();
            app.UseServices();
            app.MapInitiatives();
            return app;
        });
    }
}
