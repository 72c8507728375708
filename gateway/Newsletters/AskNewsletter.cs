using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Storage;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>
/// HTTP: anybody asks for the newsletter. A mail goes to the address, by which its owner confirms; the answer is the same whether or not
/// the address has it already, so that nobody learns who reads it.
/// </summary>
internal static class AskNewsletter
{
    /// <summary>So many addresses may ask within an hour without confirming: more is somebody who plays with addresses of others.</summary>
    public const int MostInAnHour = 500;

    public static async Task<NoContent> Handle(
        AskNewsletterRequest request,
        Caller caller,
        GatewayDatabase database,
        NewsletterMail mail,
        MunicipalityNames names,
        ApiClient api,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!mail.IsOn)
            throw NewsletterMail.Off();
        var municipality = request.MunicipalityCode is { } code ? MustBeOfToday(await names.All(api), code, clock.Today()) : null;
        return await database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                if (await Asking(work, request, now) is { } reader)
                    await mail.AskToConfirm(
                        work,
                        reader,
                        new NewsletterLinks.Choice(reader.Id, request.MunicipalityCode, request.Language ?? "nl"),
                        municipality?.Name
                    );
                return TypedResults.NoContent();
            },
            ct
        );
    }

    /// <summary>Who is to be mailed; null: they were, just now.</summary>
    private static async Task<NewsletterReader?> Asking(Work work, AskNewsletterRequest request, DateTimeOffset now)
    {
        var address = request.Email!.Trim().ToLowerInvariant();
        if (await NewsletterReaderStore.At(work, address) is { } known)
        {
            var again = known.AskAgain(now);
            return !known.IsQuiet(now) && await NewsletterReaderStore.Update(work, again) ? again : null;
        }
        if (await NewsletterReaderStore.Asked(work, now - TimeSpan.FromHours(1)) >= MostInAnHour)
            throw new Refused(429, "too-many-readers", "Too many addresses asked for the newsletter within an hour; try again later.");
        var reader = NewsletterReader.Of(address, request, now);
        return await NewsletterReaderStore.Insert(work, reader) ? reader : null;
    }

    /// <summary>While the register is away any municipality will do.</summary>
    private static MunicipalityView? MustBeOfToday(IReadOnlyDictionary<string, MunicipalityView> names, string code, DateOnly today) =>
        names.GetValueOrDefault(code) switch
        {
            { } found when found.ValidTo is null || found.ValidTo > today => found,
            null when names.Count == 0 => null,
            _ => throw Refused.Invalid("/municipalityCode", "unknown", "There is no such municipality today."),
        };
}
