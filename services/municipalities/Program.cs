using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        if (args.Contains(MunicipalitiesService.VerifySwitch))
            return MunicipalitiesService.VerifyResult(args, Console.Out);
        return Running.Run(() =>
        {
            var builder = SamenHost.CreateBuilder(args, "Samen.Municipalities", "http://localhost:5101");
            builder.AddMunicipalities();
            builder.Services.AddBus(builder.Configuration);
            var app = builder.Build();
            app.UseServices();
            app.MapMunicipalities();
            return app;
        });
    }
}
