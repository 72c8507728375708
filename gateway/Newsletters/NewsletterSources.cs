using System.Globalization;
using System.Security.Claims;
using Samen.Contracts;
using Samen.Contracts.Gateway;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Site;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>
/// What an issue is made from: what happened since the one before, over all services. It is asked as a visitor, so that nothing but
/// what is public can stand in it.
/// </summary>
internal sealed class NewsletterSources(OnBehalf behalf, TimeProvider clock)
{
    private const int MostOfEach = 5,
        CodesAtOnce = 10;

    private static readonly string[] OfNeeds = ["need-recorded", "need-cosigned"],
        OfFacilities = ["facility-added", "facility-phase-changed", "adoption-recorded", "binding-level-decided"];

    private static readonly ClaimsPrincipal Visitor = new(new ClaimsIdentity());

    /// <summary>Whatever a service answers instead, what it would say is not known now.</summary>
    private static bool NotNow(ApiProblem problem) => true;

    /// <summary>Asks the services as a visitor does, in words of a language.</summary>
    public Task<T> Ask<T>(string language, Func<HttpContext, Task<T>> ask, CancellationToken ct) => behalf.Ask(Visitor, language, ask, ct);

    /// <summary>The parts that the next issue can have, in Dutch, with texts to begin with.</summary>
    /// <param name="since">Only of what happened after this moment.</param>
    /// <param name="ct">Ends it.</param>
    public Task<NewsletterSuggestions> Since(DateTimeOffset since, CancellationToken ct) =>
        Ask(
            "nl",
            async http =>
            {
                var (api, ui) = (http.RequestServices.GetRequiredService<ApiClient>(), http.RequestServices.GetRequiredService<Ui>());
                var decided = await Decided(api, ui, since).Unless(NotNow);
                var happened = await Happened(api, ui, since).Unless(NotNow);
                return new NewsletterSuggestions(
                    [.. decided ?? [], .. happened ?? []],
                    [
                        .. decided is null ? [Service.Municipalities] : Array.Empty<string>(),
                        .. happened is null ? [Service.Initiatives] : Array.Empty<string>(),
                    ]
                );
            },
            ct
        );

    /// <summary>How each municipality of today stands; null: a service is away.</summary>
    public Task<IReadOnlyList<MunicipalFacts>?> OfAll(CancellationToken ct) =>
        Ask(
            "nl",
            async http =>
            {
                var services = http.RequestServices;
                var (api, today) = (services.GetRequiredService<ApiClient>(), clock.Today());
                var names = await services.GetRequiredService<MunicipalityNames>().All(api);
                IReadOnlyList<string> codes =
                [
                    .. names
                        .Values.Where(one => one.ValidTo is null || one.ValidTo > today)
                        .Select(one => one.Code)
                        .Order(StringComparer.Ordinal),
                ];
                return codes.Count == 0 ? null : await Of(api, codes, code => names[code].Name);
            },
            ct
        );

    private static async Task<IReadOnlyList<MunicipalFacts>?> Of(ApiClient api, IReadOnlyList<string> codes, Func<string, string> nameOf)
    {
        var facts = new List<MunicipalFacts>();
        foreach (var some in codes.Chunk(CodesAtOnce))
        {
            var figures = (await api.MunicipalFigures(some).Unless(NotNow))?.ToDictionary(one => one.MunicipalityCode);
            var paid = (await api.MunicipalContributions(some).Unless(NotNow))?.ToLookup(one => one.MunicipalityCode);
            if (figures is null || paid is null)
                return null;
            facts.AddRange(
                some.Select(code => new MunicipalFacts(
                    code,
                    nameOf(code),
                    figures.GetValueOrDefault(code)?.Counts,
                    paid[code].MaxBy(one => one.Year)
                ))
            );
        }
        return facts;
    }

    private async Task<IReadOnlyList<NewsletterPart>> Decided(ApiClient api, Ui ui, DateTimeOffset since) =>
        [.. await Decisions(api, ui, since), .. await Coming(api, ui)];

    private static async Task<IReadOnlyList<NewsletterPart>> Happened(ApiClient api, Ui ui, DateTimeOffset since)
    {
        var news = await api.All<NewsView>(
            Service.Initiatives,
            $"news?since={Uri.EscapeDataString(since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))}"
        );
        return
        [
            .. await Needs(api, ui, Subjects(news, "needs/", OfNeeds)),
            .. await Facilities(api, ui, Subjects(news, "facilities/", OfFacilities)),
        ];
    }

    private static async Task<IEnumerable<NewsletterPart>> Decisions(ApiClient api, Ui ui, DateTimeOffset since) =>
        from item in await api.All<AgendaItemView>(Service.Municipalities, $"agenda-items?status={ItemStatus.Closed}")
        where item.ClosedAt > since && item.Outcome is not null
        orderby item.ClosedAt
        select Part(NewsletterSection.Decisions, item.Title, $"/agendapunten/{item.Id}", Decision(ui, item));

    /// <summary>The outcome, never without how many voted where that is known.</summary>
    private static string Decision(Ui ui, AgendaItemView item)
    {
        var summary = ItemSummary.Of(item);
        var share = summary.Share is { } percentage ? $" met {ui.Percent(percentage)} van de uitgebrachte stemmen" : "";
        var turnout =
            summary is { Voted: { } voted, Entitled: { } entitled } ? $" {ui.Number(voted)} van de {ui.Number(entitled)} gemeenten stemden"
            : summary.Voted is { } some ? $" {ui.Number(some)} gemeenten stemden"
            : "";
        var weight = summary.Turnout is { } part && turnout.Length > 0 ? $", samen {ui.Percent(part)} van alle stemmen" : "";
        return $"{ui.T(Words.Of(item.Outcome!.Value))}{share}.{turnout}{weight}{(turnout.Length > 0 ? "." : "")}";
    }

    /// <summary>What is on an agenda and not decided, the first assembly first.</summary>
    private async Task<IEnumerable<NewsletterPart>> Coming(ApiClient api, Ui ui)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var placed = await api.All<AgendaItemView>(Service.Municipalities, $"agenda-items?status={ItemStatus.Placed}");
        var open = await api.All<AgendaItemView>(Service.Municipalities, $"agenda-items?status={ItemStatus.Open}");
        var assemblies = (await api.Assemblies()).Items.ToDictionary(one => one.Id);
        return from item in placed.Concat(open)
            orderby item.AssemblyDate, item.Number
            let assembly = item.AssemblyId is { } id ? assemblies.GetValueOrDefault(id) : null
            let when = item.AssemblyDate >= today
                ? $"De leden besluiten hierover op {ui.Date(item.AssemblyDate!.Value)}."
                : "De leden moeten hierover nog besluiten."
            let last = assembly?.Deadlines.LastOrDefault(one => one.DueAt > now)
            let until = last is null ? "" : $" {ui.T(Words.Of(last.Kind))} {ui.Moment(last.DueAt)}."
            select Part(
                NewsletterSection.Coming,
                item.Title,
                $"/agendapunten/{item.Id}",
                $"{when} Uw raad kan een mandaat meegeven.{until}"
            );
    }

    private static async Task<IEnumerable<NewsletterPart>> Needs(ApiClient api, Ui ui, IReadOnlySet<Guid> touched) =>
        touched.Count == 0
            ? []
            : from need in (await api.Needs(("status", $"{NeedStatus.Open}"), ("order", $"{NeedOrder.Municipalities}"), ("limit", "100")))
                .Items.Where(need => touched.Contains(need.Id))
                .Take(MostOfEach)
            select Part(
                NewsletterSection.Needs,
                need.Title,
                $"/behoeften/{need.Id}",
                need.Municipalities == 1
                    ? $"Vastgelegd door {need.MunicipalityName}. Herkent uw gemeente dit? Dan kan zij meedoen."
                    : $"Gedeeld door {ui.Number(need.Municipalities)} gemeenten, samen {ui.Number(need.Inhabitants)} inwoners."
            );

    private static async Task<IEnumerable<NewsletterPart>> Facilities(ApiClient api, Ui ui, IReadOnlySet<Guid> touched) =>
        touched.Count == 0
            ? []
            : from facility in (await api.AllFacilities())
                .Where(one => one.Users > 0 && touched.Contains(one.Id))
                .OrderByDescending(one => one.Users)
                .Take(MostOfEach)
            select Part(
                NewsletterSection.Facilities,
                facility.Name,
                $"/voorzieningen/{facility.Id}",
                $"{ui.T(Words.Of(facility.Phase))}, in gebruik bij {Municipalities(ui, facility.Users)}."
            );

    private static string Municipalities(Ui ui, int number) => number == 1 ? "1 gemeente" : $"{ui.Number(number)} gemeenten";

    private static HashSet<Guid> Subjects(IEnumerable<NewsView> news, string collection, IReadOnlyCollection<string> facts) =>
        [
            .. from one in news
            where one.Subject.StartsWith(collection, StringComparison.Ordinal)
            where facts.Any(fact => one.Type.Contains($".{fact}.", StringComparison.Ordinal))
            select Guid.Parse(one.Subject[collection.Length..]),
        ];

    private static NewsletterPart Part(NewsletterSection section, string title, string path, string text) =>
        new()
        {
            Section = section,
            Title = title,
            Text = text,
            Path = path,
        };
}
