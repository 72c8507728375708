using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Facilities;

/// <summary>The API of calls to municipalities, as the pages use it.</summary>
internal static class CallsApi
{
    extension(ApiClient client)
    {
        public Task<IReadOnlyList<AdoptionCallView>> CallsOf(Guid facility) =>
            client.All<AdoptionCallView>(Service.Initiatives, $"adoption-calls?facilityId={facility}");

        public Task<IReadOnlyList<AdoptionCallView>> OpenCallsTo(string municipality) =>
            client.All<AdoptionCallView>(Service.Initiatives, $"adoption-calls?municipality={municipality}&open=true");

        public Task<IReadOnlyList<AdoptionCallView>> UnansweredCallsTo(string municipality) =>
            client.All<AdoptionCallView>(Service.Initiatives, $"adoption-calls?municipality={municipality}&open=true&unanswered=true");

        public Task<AdoptionCallView> AdoptionCall(Guid id) => client.Get<AdoptionCallView>(Service.Initiatives, $"adoption-calls/{id}");

        public Task<IReadOnlyList<CallAnswerView>> CallAnswers(Guid id) =>
            client.Get<IReadOnlyList<CallAnswerView>>(Service.Initiatives, $"adoption-calls/{id}/answers");

        public Task<AdoptionCallView> CallMunicipalities(Guid facility, CallRequest request, FormState form) =>
            client.Post<AdoptionCallView>(Service.Initiatives, $"facilities/{facility}/adoption-calls", request, form);

        public Task<CallAnswerView> AnswerCall(Guid id, string code, AnswerCallRequest request, FormState form) =>
            client.Put<CallAnswerView>(Service.Initiatives, $"adoption-calls/{id}/answers/{code}", request, form);

        public Task<AdoptionCallView> EndCall(Guid id, EndCallRequest request, FormState form) =>
            client.Post<AdoptionCallView>(Service.Initiatives, $"adoption-calls/{id}/ending", request, form);
    }
}
