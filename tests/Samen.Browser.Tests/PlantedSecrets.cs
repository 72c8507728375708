using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;

namespace Samen.Browser.Tests;

/// <summary>
/// What no visitor may see, made by who may make it: drafts, what an organisation keeps to itself, and persons. Each says the word.
/// </summary>
internal sealed class PlantedSecrets
{
    /// <summary>
    /// In everything that was planted. No other word begins or ends with a part of it: of needs that are like a text, the words that they
    /// share with it are told, as they were asked.
    /// </summary>
    public const string Word = "Wulpzwaluw";

    private const string Clerk = "council-clerk-gm0363";

    private readonly DemoSite site;

    private PlantedSecrets(DemoSite site) => this.site = site;

    /// <summary>Ids of things of which nothing is public.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Ids of public things that they belong to: a need, an item, a partner.</summary>
    public List<string> About { get; } = [];

    /// <summary>Plants them.</summary>
    public static async Task<PlantedSecrets> In(DemoSite site)
    {
        var planted = new PlantedSecrets(site);
        var need = await planted.First("/initiatives/v1/needs?status=Open");
        var item = await planted.First("/municipalities/v1/agenda-items?status=Placed");
        var partner = await planted.First("/partners/v1/partners");
        planted.About.AddRange([need, item, partner]);
        await planted.Send("secretary-gm0363", "POST", "/initiatives/v1/need-drafts", NeedDraft);
        await planted.Send("secretary-gm0363", "POST", "/initiatives/v1/initiatives", new { NeedId = need, Plan });
        await planted.Send(Clerk, "POST", "/municipalities/v1/municipalities/GM0363/council-decisions", CouncilPaper);
        await planted.Send("secretary-gm0363", "POST", "/municipalities/v1/municipalities/GM0363/policy-passages", Passage);
        await planted.Send("admin", "POST", "/municipalities/v1/municipalities/GM0363/representatives", Alderman);
        await planted.Send("admin", "POST", "/gateway/v1/people", Person);
        await planted.Send("assembly-secretary", "PUT", "/gateway/v1/newsletters/2", Newsletter);
        await planted.Send("partner-manager", "PUT", $"/partners/v1/partners/{partner}/contacts", Contacts);
        await planted.Send(Clerk, "PUT", $"/municipalities/v1/agenda-items/{item}/instructions/GM0363", Instruction);
        await planted.MustBeThere(Clerk, $"/municipalities/v1/agenda-items/{item}/instructions/GM0363");
        return planted;
    }

    private static object NeedDraft =>
        new
        {
            MunicipalityCode = "GM0363",
            Title = $"{Word} als behoefte",
            Description = Text,
        };

    private static object Plan =>
        new
        {
            Title = $"{Word} als initiatief",
            Track = "JointDevelopment",
            SocietalGoal = Text,
            StartYear = 2028,
            BenefitHoursPerYear = 1,
            BenefitCentsPerYear = 1,
        };

    private static object CouncilPaper =>
        new
        {
            Kind = "Motion",
            DecidedOn = "2019-11-07",
            Title = $"{Word} als motie",
            Text,
            Subject = "Strategic",
            SubjectReason = Text,
        };

    private static object Passage =>
        new
        {
            Title = $"{Word} als passage",
            PeriodFrom = 2026,
            PeriodTo = 2030,
            Parts = new[]
            {
                new
                {
                    ThemeKey = "dienstverlening",
                    Kind = "Ambition",
                    Text,
                },
            },
        };

    private static object Alderman =>
        new
        {
            Role = "Alderman",
            Name = $"B. {Word}",
            Email = $"b.{Word}@example.org",
            ValidFrom = "2020-01-01",
        };

    private static object Person =>
        new
        {
            Name = $"{Word}{Guid.CreateVersion7():N}@example.org",
            DisplayName = $"B. {Word}",
            Roles = new[] { "Auditor" },
        };

    private static object Newsletter =>
        new
        {
            Title = $"{Word} als nieuwsbrief",
            Parts = new[]
            {
                new
                {
                    Section = "Other",
                    Title = Word,
                    Text,
                },
            },
        };

    /// <summary>Until the vote is closed.</summary>
    private static object Instruction => new { Position = "For", Note = Text };

    private static object Contacts =>
        new
        {
            Contacts = new[]
            {
                new
                {
                    Purpose = "Security",
                    Name = $"B. {Word}",
                    Email = $"{Word}@example.org",
                },
            },
        };

    private static string Text => $"{Word} is nog niet openbaar.";

    /// <summary>That it is found where it may stand shows that it would be found elsewhere.</summary>
    private async Task MustBeThere(string user, string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", site.KeyOf(user));
        (await client.GetStringAsync(path)).ShouldContain(Word);
    }

    private async Task<string> First(string list)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        return (await client.GetFromJsonAsync<JsonElement>(list))[0].GetProperty("id").GetString()!;
    }

    private async Task Send(string user, string method, string path, object body)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", site.KeyOf(user));
        if (method == "PUT")
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text}");
        using var made = JsonDocument.Parse(text);
        if (made.RootElement.ValueKind == JsonValueKind.Object && made.RootElement.TryGetProperty("id", out var id))
            Ids.Add(id.GetString()!);
    }
}
