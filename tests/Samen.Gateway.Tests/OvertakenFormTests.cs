using System.Net;
using System.Text.RegularExpressions;

namespace Samen.Gateway.Tests;

/// <summary>Two people change the same thing: nothing of either is overwritten unseen.</summary>
public sealed class OvertakenFormTests : IAsyncLifetime
{
    private GatewayApp app = null!;
    private HttpClient admin = null!;
    private string path = "";

    public async ValueTask InitializeAsync()
    {
        app = await GatewayApp.Start();
        admin = await app.SignedIn("admin");
        await using var reading = await app.Database.Read(CancellationToken.None);
        path = $"/mensen/{await reading.One<Guid>("SELECT id FROM account WHERE name = 'ict-gm0344'", new { })}";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Fields_that_were_left_alone_take_what_stands_and_the_next_click_keeps_it()
    {
        var stale = await admin.GetStringAsync(path);
        await Changed(
            admin.Send(
                path,
                "wijzigen",
                Person(municipality: "GM0363", office: "HeadOfOperations", roles: ["MunicipalityOfficer", "CouncilClerk"])
            )
        );
        var again = await Refused(admin.Send(stale, path, "wijzigen", Person(name: "Een Naam")));
        again.ShouldContain("Er is nog niets opgeslagen");
        Value(again, "municipality").ShouldBe("GM0363");
        Value(again, "displayName").ShouldBe("Een Naam");
        Note(again, "municipality").ShouldContain("Eerst stond er: GM0344");
        Note(again, "roles").ShouldContain("Eerst stond er: ");
        Note(again, "office").ShouldContain("Eerst stond er: ");
        Note(again, "displayName").ShouldBe("");
        await Changed(admin.Send(again, path, "wijzigen", Shown(again)));
        Shown(await admin.GetStringAsync(path)).ShouldContain(("roles", "CouncilClerk"));
        (await Stored()).ShouldBe(("Een Naam", "GM0363", "HeadOfOperations"));
    }

    [Fact]
    public async Task A_field_that_both_changed_keeps_what_was_typed_with_what_stands_beside_it()
    {
        var stale = await admin.GetStringAsync(path);
        await Changed(admin.Send(path, "wijzigen", Person(name: "Van de Een", office: "HeadOfOperations")));
        var again = await Refused(admin.Send(stale, path, "wijzigen", Person(name: "Van de Ander")));
        Value(again, "displayName").ShouldBe("Van de Ander");
        Note(again, "displayName").ShouldContain("Iemand anders heeft dit gewijzigd in: Van de Een U vulde in: Van de Ander");
    }

    [Fact]
    public async Task A_third_change_is_shown_too()
    {
        var stale = await admin.GetStringAsync(path);
        await Changed(admin.Send(path, "wijzigen", Person(name: "Eerste")));
        var again = await Refused(admin.Send(stale, path, "wijzigen", Person(name: "Mijn naam")));
        await Changed(admin.Send(path, "wijzigen", Person(name: "Tweede")));
        Note(await Refused(admin.Send(again, path, "wijzigen", Shown(again))), "displayName").ShouldContain("gewijzigd in: Tweede");
    }

    [Fact]
    public async Task The_same_change_of_both_is_no_conflict_in_a_field()
    {
        var stale = await admin.GetStringAsync(path);
        await Changed(admin.Send(path, "wijzigen", Person(name: "Zelfde naam")));
        var again = await Refused(admin.Send(stale, path, "wijzigen", Person(name: "Zelfde naam ")));
        Note(again, "displayName").ShouldBe("");
        await Changed(admin.Send(again, path, "wijzigen", Shown(again)));
    }

    private static (string, string)[] Person(
        string name = "",
        string municipality = "GM0344",
        string office = "HeadOfIct",
        params string[] roles
    ) =>
        [
            ("displayName", name),
            ("municipality", municipality),
            ("office", office),
            ("partner", ""),
            .. (roles.Length > 0 ? roles : ["MunicipalityOfficer"]).Select(role => ("roles", role)),
        ];

    /// <summary>What the form shows, as a browser would send it.</summary>
    private static (string, string)[] Shown(string page) =>
        [
            ("displayName", Value(page, "displayName")),
            ("municipality", Value(page, "municipality")),
            ("partner", Value(page, "partner")),
            ("office", Regex.Match(Form(page), "<option value=\"([^\"]*)\" selected").Groups[1].Value),
            .. Regex
                .Matches(Form(page), "<input [^>]*name=\"roles\"[^>]*>")
                .Where(box => box.Value.Contains(" checked", StringComparison.Ordinal))
                .Select(box => ("roles", Regex.Match(box.Value, "value=\"([^\"]*)\"").Groups[1].Value)),
        ];

    private static string Form(string page) => Regex.Match(page, "<form [^>]*id=\"wijzigen\".*?</form>", RegexOptions.Singleline).Value;

    private static string Value(string page, string field) =>
        Regex.Match(Regex.Match(page, $"<input [^>]*id=\"wijzigen-{field}\"[^>]*>").Value, " value=\"([^\"]*)\"").Groups[1].Value;

    /// <summary>What is said beside a field of what somebody else did.</summary>
    private static string Note(string page, string field)
    {
        var note = Regex.Match(page, $"<div [^>]*id=\"wijzigen-{field}-nu\".*?</div>", RegexOptions.Singleline).Value;
        return Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(note, "<[^>]+>", " ")), @"\s+", " ").Trim();
    }

    private static async Task Changed(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await response.Text());
    }

    private static async Task<string> Refused(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<(string?, string?, string?)> Stored()
    {
        await using var reading = await app.Database.Read(CancellationToken.None);
        const string Select = "SELECT display_name || '|' || municipality || '|' || office FROM account WHERE name = 'ict-gm0344'";
        return (await reading.One<string>(Select, new { }))!.Split('|') is [var name, var municipality, var office]
            ? (name, municipality, office)
            : default;
    }
}
