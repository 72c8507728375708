using Samen.Contracts.Partners;

namespace Samen.Gateway.Pages.Partners;

/// <summary>Why a delivery failed, in the language of the request.</summary>
internal static class DeliveryError
{
    /// <summary>The Dutch text of an error, or the English one of the service.</summary>
    /// <param name="code">Why it failed.</param>
    /// <param name="status">The status that the endpoint answered, if it answered.</param>
    /// <param name="error">What the service says of it, in English.</param>
    /// <param name="ui">The language.</param>
    public static string Of(DeliveryErrorCode code, int? status, string error, Ui ui) =>
        ui.T(
            code switch
            {
                DeliveryErrorCode.ErrorStatus => $"Het eindpunt antwoordde {status}.",
                DeliveryErrorCode.NoAnswerInTime => "Het eindpunt antwoordde niet op tijd.",
                DeliveryErrorCode.NotAllowed => "Bezorgen op dit adres is niet toegestaan.",
                DeliveryErrorCode.Tls => "De TLS-verbinding kwam niet tot stand; kijk naar het certificaat van het eindpunt.",
                DeliveryErrorCode.NoConnection => "Het eindpunt neemt geen verbinding aan.",
                DeliveryErrorCode.NoValidAnswer => "Het eindpunt verbrak de verbinding zonder geldig antwoord.",
                DeliveryErrorCode.NoAddress => "De naam van het eindpunt leidt naar geen adres.",
                DeliveryErrorCode.QueueFull => "De wachtrij is vol.",
                DeliveryErrorCode.QueueDeleted => "De wachtrij was verwijderd; ze wordt opnieuw gemaakt.",
                DeliveryErrorCode.BrokerAway => "De berichtenserver antwoordt niet.",
                _ => error,
            },
            error
        );
}
