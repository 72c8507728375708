using Samen.Contracts.Gateway;

namespace Samen.AllInOne;

/// <summary>The newsletter of the demo: one issue of what happened so far, and the draft of the next.</summary>
internal sealed class DemoNewsletter(DemoClient client)
{
    private const string Secretary = "assembly-secretary",
        Issues = "/gateway/v1/newsletters";

    public async Task Load()
    {
        var first = await client.Post<NewsletterView>(Secretary, Issues);
        var path = $"{Issues}/{first.Number}";
        if (await client.Send<NewsletterView>(HttpMethod.Get, Secretary, path) is { PublishedAt: null } draft)
            await client.Put<NewsletterView>(
                Secretary,
                path,
                new WriteNewsletterRequest
                {
                    Title = draft.Title,
                    Introduction = "Dit deden gemeenten samen. U leest hier ook waarover uw raad nog kan meepraten.",
                    Parts =
                    [
                        .. draft.Parts,
                        new NewsletterPart
                        {
                            Section = NewsletterSection.Other,
                            Title = "Uw gemeente op één pagina",
                            Text = "Wat betaalt uw gemeente, wat krijgt zij ervoor terug en hoe stemde zij? Zoek haar op.",
                            Path = "/gemeenten",
                        },
                    ],
                }
            );
        await client.Post<NewsletterView>(Secretary, $"{path}/publication");
        await client.Post<NewsletterView>(Secretary, Issues);
    }
}
