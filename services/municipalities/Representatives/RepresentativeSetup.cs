using Microsoft.Extensions.Options;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How long representatives are kept, and the job that erases them.</summary>
internal static class RepresentativeSetup
{
    public static void AddRepresentatives(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<RepresentativeSettings>()
            .BindConfiguration("Samen:Municipalities:Representatives")
            .Validate(s => s.KeptMonths is >= 0 and <= 120, "Samen:Municipalities:Representatives:KeptMonths must be from 0 to 120.")
            .ValidateOnStart();
        builder.AddJob(MunicipalitiesService.Name, "Erasing representatives", PurgeRepresentatives.Every, provider =>
            ct =>
                PurgeRepresentatives.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<IOptions<RepresentativeSettings>>().Value,
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }
}
