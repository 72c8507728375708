using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Practice;

/// <summary>The API of people from practice, as the pages use it.</summary>
internal static class PracticeApi
{
    extension(ApiClient client)
    {
        public Task<Page<AskedRoleView>> AskedRoles(params (string Name, string? Value)[] query) =>
            client.List<AskedRoleView>(Service.Initiatives, "asked-roles", query);

        public Task<IReadOnlyList<AskedRoleView>> RolesOf(Guid initiative) =>
            client.All<AskedRoleView>(Service.Initiatives, $"asked-roles?initiativeId={initiative}");

        public Task<AskedRoleView> AskedRole(Guid id) => client.Get<AskedRoleView>(Service.Initiatives, $"asked-roles/{id}");

        public Task<AskedRoleView> AskRole(Guid initiative, AskRoleRequest request, FormState form) =>
            client.Post<AskedRoleView>(Service.Initiatives, $"initiatives/{initiative}/asked-roles", request, form);

        public Task<AskedRoleView> ReviseAskedRole(Guid id, ReviseAskedRoleRequest request, FormState form) =>
            client.Put<AskedRoleView>(Service.Initiatives, $"asked-roles/{id}", request, form);

        public Task<AskedRoleView> CloseAskedRole(Guid id, FormState form) =>
            client.Post<AskedRoleView>(Service.Initiatives, $"asked-roles/{id}/closing", new { }, form);

        public Task<IReadOnlyList<PledgeView>> PledgesFor(Guid role) =>
            client.All<PledgeView>(Service.Initiatives, $"pledges?askedRoleId={role}");

        public Task<IReadOnlyList<PledgeView>> PledgesBy(string municipality) =>
            client.All<PledgeView>(Service.Initiatives, $"pledges?municipality={municipality}");

        public Task<IReadOnlyList<PledgeView>> PledgesIn(Guid initiative) =>
            client.All<PledgeView>(Service.Initiatives, $"pledges?initiativeId={initiative}");

        public Task<PledgeView> Pledge(Guid id) => client.Get<PledgeView>(Service.Initiatives, $"pledges/{id}");

        public Task<PledgeView> MakePledge(Guid role, PledgeRequest request, FormState form) =>
            client.Post<PledgeView>(Service.Initiatives, $"asked-roles/{role}/pledges", request, form);

        public Task ReconsiderPledge(Guid id, FormState form) => client.Delete(Service.Initiatives, $"pledges/{id}/acceptance", form);

        public Task<PledgeView> AcceptPledge(Guid id, FormState form) =>
            client.Post<PledgeView>(Service.Initiatives, $"pledges/{id}/acceptance", new { }, form);

        public Task<PledgeView> DeclinePledge(Guid id, DeclinePledgeRequest request, FormState form) =>
            client.Post<PledgeView>(Service.Initiatives, $"pledges/{id}/refusal", request, form);

        public Task<PledgeView> TakeBackPledge(Guid id, FormState form) =>
            client.Post<PledgeView>(Service.Initiatives, $"pledges/{id}/withdrawal", new { }, form);

        public Task<PledgeView> EndPledge(Guid id, EndPledgeRequest request, FormState form) =>
            client.Post<PledgeView>(Service.Initiatives, $"pledges/{id}/ending", request, form);

        public Task<IReadOnlyList<WorkedMonthView>> WorkedMonths(Guid pledge) =>
            client.Get<IReadOnlyList<WorkedMonthView>>(Service.Initiatives, $"pledges/{pledge}/worked-months");

        public Task<WorkedMonthView> RecordHours(Guid pledge, DateOnly month, WorkedMonthRequest request, FormState form) =>
            client.Put<WorkedMonthView>(Service.Initiatives, PathOf(pledge, month), request, form);

        public Task<WorkedMonthView> ConfirmHours(Guid pledge, DateOnly month, FormState form) =>
            client.Post<WorkedMonthView>(Service.Initiatives, $"{PathOf(pledge, month)}/confirmation", new { }, form);

        public Task TakeBackConfirmation(Guid pledge, DateOnly month, FormState form) =>
            client.Delete(Service.Initiatives, $"{PathOf(pledge, month)}/confirmation", form);

        public Task<WorkedMonthView> DisputeHours(Guid pledge, DateOnly month, DisputeHoursRequest request, FormState form) =>
            client.Post<WorkedMonthView>(Service.Initiatives, $"{PathOf(pledge, month)}/dispute", request, form);

        public Task<PracticeHoursView> PracticeHours(Guid? initiative = null) =>
            client.Get<PracticeHoursView>(
                Service.Initiatives,
                initiative is { } id ? $"practice-hours?initiativeId={id}" : "practice-hours"
            );

        public Task<IReadOnlyList<RateTableView>> RateTables() =>
            client.Get<IReadOnlyList<RateTableView>>(Service.Initiatives, "rate-tables");

        public Task<RateTableView> RecordRateTable(int year, RateTableRequest request, FormState form) =>
            client.Put<RateTableView>(Service.Initiatives, $"rate-tables/{year}", request, form);

        public Task<SettlementView> Settlement(Guid initiative, int year) =>
            client.Get<SettlementView>(Service.Initiatives, $"initiatives/{initiative}/settlements/{year}");
    }

    private static string PathOf(Guid pledge, DateOnly month) => $"pledges/{pledge}/worked-months/{month.Year}/{month.Month}";
}
