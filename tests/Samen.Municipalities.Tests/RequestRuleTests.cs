using System.Net.Http.Json;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What an attribute refuses and what a rule refuses stand in one answer.</summary>
public class RequestRuleTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private static readonly Guid Any = Guid.Parse("01900000-0000-7000-8000-000000000000");

    private static readonly Dictionary<string, (HttpMethod Method, string Path, object Body, string[] Fields)> Requests = new()
    {
        ["draft"] = (
            HttpMethod.Post,
            Items,
            new DraftItemRequest { Kind = ItemKind.Motion, Title = "Kort" },
            ["/title length", "/submitters required"]
        ),
        ["split"] = (
            HttpMethod.Post,
            $"{Items}/{Any}/parts",
            new { parts = new object?[] { new { title = "Nee" } }, unknown = 1 },
            ["/unknown unknown", "/parts length", "/parts/0/title length"]
        ),
        ["take over"] = (
            HttpMethod.Post,
            $"{Items}/{Any}/taking-over",
            new TakeOverItemRequest { TakenOverBy = "B", Reason = "Kort" },
            ["/takenOverBy length", "/reason length", "/submittersAgree not-agreed"]
        ),
        ["report"] = (
            HttpMethod.Post,
            $"{Items}/reported",
            new ReportItemRequest
            {
                AssemblyId = Any,
                Kind = ItemKind.Proposal,
                Title = "Kort",
                Outcome = ItemOutcome.Rejected,
                Acclamation = true,
                Source = "Besluitenlijst",
            },
            ["/title length", "/acclamation outcome"]
        ),
        ["execution"] = (
            HttpMethod.Post,
            $"{Items}/{Any}/execution/reports",
            new ReportMotionRequest { Text = "", Status = MotionStatus.Unassigned },
            ["/text required", "/status range"]
        ),
        ["passage"] = (
            HttpMethod.Post,
            $"{RegisterPath}/GM0088/policy-passages",
            new
            {
                title = "x",
                periodFrom = 2026,
                periodTo = 2040,
            },
            ["/title length", "/parts required", "/periodTo range"]
        ),
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task One_answer_names_them_all(string name)
    {
        var samen = await shared.On();
        var (method, path, body, fields) = Requests[name];
        var user = new User("all", Roles.AssemblySecretary, Roles.MunicipalityOfficer) { Municipality = "GM0088" };
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body, options: ServiceApp.Json) };
        await samen.App.As(user).SendAsync(request, TestContext.Current.CancellationToken).ShouldRefuse(400, "invalid-request", fields);
    }
}
