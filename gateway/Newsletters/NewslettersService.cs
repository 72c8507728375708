using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>The newsletter for members of municipal councils.</summary>
internal static class NewslettersService
{
    public static void AddNewsletters(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSingleton<NewsletterLinks>()
            .AddSingleton<NewsletterMail>()
            .AddSingleton<NewsletterSources>()
            .AddSingleton<SendNewsletters>();
        builder.AddJob(GatewayService.Name, "Mailing the newsletter", SendNewsletters.Every, provider =>
            provider.GetRequiredService<SendNewsletters>().Run
        );
    }

    /// <summary>The way out of a mail, for programs that read mail (RFC 8058) and for people.</summary>
    public static void MapNewsletterMail(this WebApplication app)
    {
        var stop = app.MapGroup($"{NewsletterLinks.OneClick}/{{proof}}").AllowEverybody().ExcludeFromDescription();
        stop.MapPost("", LeaveNewsletter.ByProgram).DisableAntiforgery();
        stop.MapGet("", (string proof) => TypedResults.LocalRedirect($"{NewsletterLinks.Leaving}/{Uri.EscapeDataString(proof)}"));
    }
}
