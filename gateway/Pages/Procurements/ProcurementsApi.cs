using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Procurements;

/// <summary>The API of joint procurements, as the pages use it.</summary>
internal static class ProcurementsApi
{
    extension(ApiClient client)
    {
        public Task<IReadOnlyList<ProcurementView>> ProcurementsOf(Guid facility) =>
            client.All<ProcurementView>(Service.Initiatives, $"procurements?facilityId={facility}");

        public Task<Page<ProcurementView>> Procurements(params (string Name, string? Value)[] filter) =>
            client.List<ProcurementView>(Service.Initiatives, "procurements", filter);

        public Task<ProcurementView> Procurement(Guid id) => client.Get<ProcurementView>(Service.Initiatives, $"procurements/{id}");

        public Task<IReadOnlyList<ParticipationView>> Participants(Guid id) =>
            client.Get<IReadOnlyList<ParticipationView>>(Service.Initiatives, $"procurements/{id}/participants");

        public Task<ProcurementView> PlanProcurement(Guid facility, PlanProcurementRequest request, FormState form) =>
            client.Post<ProcurementView>(Service.Initiatives, $"facilities/{facility}/procurements", request, form);

        public Task<ProcurementView> ReviseProcurement(Guid id, ReviseProcurementRequest request, FormState form) =>
            client.Put<ProcurementView>(Service.Initiatives, $"procurements/{id}", request, form);

        public Task<ProcurementView> AnnounceProcurement(Guid id, AnnounceProcurementRequest request, FormState form) =>
            client.Post<ProcurementView>(Service.Initiatives, $"procurements/{id}/announcement", request, form);

        public Task<ProcurementView> AwardProcurement(Guid id, AwardProcurementRequest request, FormState form) =>
            client.Post<ProcurementView>(Service.Initiatives, $"procurements/{id}/award", request, form);

        public Task<ProcurementView> CancelProcurement(Guid id, ReasonRequest request, FormState form) =>
            client.Post<ProcurementView>(Service.Initiatives, $"procurements/{id}/cancellation", request, form);

        public Task UndoProcurementStep(Guid id, FormState form) =>
            client.Delete(Service.Initiatives, $"procurements/{id}/last-step", form);

        public Task<ParticipationView> Participate(Guid id, string code, ParticipateRequest request, FormState form) =>
            client.Put<ParticipationView>(Service.Initiatives, $"procurements/{id}/participants/{code}", request, form);

        public Task TakeBackParticipation(Guid id, string code, FormState form) =>
            client.Delete(Service.Initiatives, $"procurements/{id}/participants/{code}", form);

        public Task<AdoptionView> AgreeToContract(Guid id, string code, FormState form) =>
            client.Post<AdoptionView>(Service.Initiatives, $"procurements/{id}/participants/{code}/contract", null, form);
    }
}
