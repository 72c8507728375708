using Samen.Contracts.Partners;
using Samen.Gateway.Pages.Administration;
using Samen.Gateway.Pages.Assemblies;
using Samen.Gateway.Pages.Councils;
using Samen.Gateway.Pages.Fund;
using Samen.Gateway.Pages.Initiatives;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Register;

namespace Samen.Gateway.Pages.Partners;

/// <summary>Why a delivery failed, said to people.</summary>
internal static class DeliveryError
{
    private static readonly Dictionary<string, string> Dutch = new()
    {
        [DeliveryErrors.NoAnswerInTime] = "Het eindpunt antwoordde niet op tijd.",
        [DeliveryErrors.NotAllowed] = "Bezorgen op dit adres is niet toegestaan.",
        [DeliveryErrors.Tls] = "De TLS-verbinding kwam niet tot stand; kijk naar het certificaat van het eindpunt.",
        [DeliveryErrors.NoConnection] = "Het eindpunt neemt geen verbinding aan.",
        [DeliveryErrors.NoValidAnswer] = "Het eindpunt verbrak de verbinding zonder geldig antwoord.",
        [DeliveryErrors.NoAddress] = "De naam van het eindpunt leidt naar geen adres.",
        [DeliveryErrors.QueueFull] = "De wachtrij is vol.",
        [DeliveryErrors.QueueDeleted] = "De wachtrij was verwijderd; ze wordt opnieuw gemaakt.",
        [DeliveryErrors.BrokerAway] = "De berichtenserver antwoordt niet.",
    };

    /// <summary>In the language of the request; what is not known here as the service says it.</summary>
    public static string Of(string error, Ui ui) =>
        DeliveryErrors.StatusOf(error) is { } status ? ui.T($"Het eindpunt antwoordde {status}.", error)
        : Dutch.TryGetValue(error, out var text) ? ui.T(text, error)
        : error;
}
