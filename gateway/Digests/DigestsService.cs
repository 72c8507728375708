using Samen.Gateway.Pages.Site;
using Samen.Web;

namespace Samen.Gateway.Digests;

/// <summary>Mail of what waits: one for each person, over all services.</summary>
internal static class DigestsService
{
    public static void AddDigests(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<DigestSettings>()
            .BindConfiguration("Samen:Gateway:Digests")
            .Validate(s => s.AtOnceMinutes is >= 0 and <= 1440, "Samen:Gateway:Digests:AtOnceMinutes must be from 0 to 1440.")
            .ValidateOnStart();
        builder.Services.AddSingleton<OnBehalf>().AddSingleton<DigestLinks>().AddSingleton<PersonalLists>().AddSingleton<SendDigests>();
        builder.AddJob(GatewayService.Name, "Mailing what waits", SendDigests.Every, provider =>
            provider.GetRequiredService<SendDigests>().Run
        );
    }

    /// <summary>The way out of a mail, for programs that read mail (RFC 8058) and for people.</summary>
    public static void MapDigests(this WebApplication app)
    {
        var stop = app.MapGroup($"{DigestLinks.OneClick}/{{proof}}").AllowEverybody().ExcludeFromDescription();
        stop.MapPost("", StopDigests.Handle).DisableAntiforgery();
        stop.MapGet("", (string proof) => TypedResults.LocalRedirect($"{DigestLinks.Page}/{Uri.EscapeDataString(proof)}"));
        app.MapGet($"{GetTaskCalendar.Path}/{{secret}}", GetTaskCalendar.Handle).AllowEverybody().ExcludeFromDescription();
        app.MapGet(FollowLink.Path, FollowLink.Handle).AllowEverybody().ExcludeFromDescription();
    }
}
