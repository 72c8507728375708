using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What tests do with people from practice. Months count from the current one, which is 0.</summary>
internal static class PracticeCalls
{
    public const string AskedRoles = "/initiatives/v1/asked-roles",
        Pledges = "/initiatives/v1/pledges",
        RateTables = "/initiatives/v1/rate-tables";

    public static RateTableRequest Table(params (string Scale, long Cents)[] rates) =>
        new()
        {
            Source = "Tarieven van dat jaar",
            Rates = [.. rates.Select(r => new HourlyRate { Scale = r.Scale, CentsPerHour = r.Cents })],
        };

    extension(InitiativesApp app)
    {
        /// <summary>The first day of a month.</summary>
        public DateOnly Month(int number) => Months.Of(app.Today).AddMonths(number);

        public AskRoleRequest Asked(int first = -2, int last = 3, int hours = 40) =>
            new()
            {
                Role = PracticeRole.BusinessExpert,
                Skill = "Kent het werk aan de balie",
                HoursPerMonth = hours,
                FirstMonth = app.Month(first),
                LastMonth = app.Month(last),
            };

        public PledgeRequest Pledging(
            string municipality,
            int hours = 16,
            int first = -2,
            int last = 3,
            string? scale = null,
            Guid? replaces = null
        ) =>
            new()
            {
                MunicipalityCode = municipality,
                FunctionTitle = "Adviseur dienstverlening",
                HoursPerMonth = hours,
                FirstMonth = app.Month(first),
                LastMonth = app.Month(last),
                Settlement = scale is null ? PledgeSettlement.None : PledgeSettlement.RateTable,
                Scale = scale,
                ReplacesId = replaces,
            };

        public Task<HttpResponseMessage> PostRole(Guid initiative, AskRoleRequest request, string by = Utrecht) =>
            app.Officer(by).SendBody("POST", $"/initiatives/v1/initiatives/{initiative}/asked-roles", request);

        /// <summary>Asks a role in a submitted initiative that Utrecht leads.</summary>
        public async Task<AskedRoleView> Ask(AskRoleRequest? request = null, Guid? initiative = null)
        {
            var id = initiative ?? (await app.In(InitiativeStatus.Submitted)).Id;
            return await app.PostRole(id, request ?? app.Asked()).Read<AskedRoleView>(HttpStatusCode.Created);
        }

        public Task<HttpResponseMessage> PostPledge(Guid role, PledgeRequest request) =>
            app.Officer(request.MunicipalityCode!).SendBody("POST", $"{AskedRoles}/{role}/pledges", request);

        /// <summary>A step of a pledge: acceptance, refusal, withdrawal or ending.</summary>
        public Task<HttpResponseMessage> PostStep(Guid pledge, string step, string by, object? body = null, string? ifMatch = null) =>
            app.Officer(by).SendBody("POST", $"{Pledges}/{pledge}/{step}", body, ifMatch);

        /// <summary>Pledges and has it accepted by Utrecht.</summary>
        public async Task<PledgeView> Accepted(Guid role, PledgeRequest request)
        {
            var made = await app.PostPledge(role, request).Read<PledgeView>(HttpStatusCode.Created);
            return await app.PostStep(made.Id, "acceptance", Utrecht).Read<PledgeView>();
        }

        public string Path(Guid pledge, int month) => $"{Pledges}/{pledge}/worked-months/{app.Month(month).Year}/{app.Month(month).Month}";

        public Task<HttpResponseMessage> PutHours(Guid pledge, int month, int hours, string by, string? ifMatch = "*") =>
            app.Officer(by).SendBody("PUT", app.Path(pledge, month), new WorkedMonthRequest { Hours = hours }, ifMatch);

        /// <summary>Works hours that Utrecht confirms.</summary>
        public async Task Work(PledgeView pledge, int month, int hours)
        {
            using var recorded = await app.PutHours(pledge.Id, month, hours, pledge.MunicipalityCode);
            await app.Confirm(pledge.Id, month).Read<WorkedMonthView>();
        }

        public Task<HttpResponseMessage> Confirm(Guid pledge, int month, string by = Utrecht, string? ifMatch = null) =>
            app.Officer(by).SendBody("POST", $"{app.Path(pledge, month)}/confirmation", null, ifMatch);

        public Task<HttpResponseMessage> PutTable(int year, RateTableRequest request, string? ifMatch = "*") =>
            app.FundManager.SendBody("PUT", $"{RateTables}/{year}", request, ifMatch);

        public Task<AskedRoleView> Role(Guid id) => app.Anybody.Fetch<AskedRoleView>($"{AskedRoles}/{id}");

        public Task<PledgeView> Pledge(Guid id) => app.Anybody.Fetch<PledgeView>($"{Pledges}/{id}");

        public Task<PracticeHoursView> Hours(string query = "") =>
            app.Anybody.Fetch<PracticeHoursView>($"/initiatives/v1/practice-hours{query}");

        public Task<SettlementView> Settlement(Guid initiative, int year) =>
            app.Anybody.Fetch<SettlementView>($"/initiatives/v1/initiatives/{initiative}/settlements/{year}");
    }
}
