using Samen.Web;

namespace Samen.Gateway;

/// <summary>The gateway alone in a process.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) =>
        Running.Run(() =>
        {
            var builder = SamenHost.CreateBuilder(args, "Samen.Gateway", "http://localhost:8080");
            builder.AddGateway();
            var app = builder.Build();
            app.MapGateway();
            return app;
        });
}
