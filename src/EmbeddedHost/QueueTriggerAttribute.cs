namespace ComplianceBot.EmbeddedHost;

/// <summary>Runs a function for an item of a queue; the parameter is the envelope as a string.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute : Attribute
{
    public QueueTriggerAttribute(string queueName)
    {
        QueueName = queueName;
    }

    public string QueueName { get; }

    /// <summary>Names the setting with the storage account on Azure; of no effect here.</summary>
    public string? Connection { get; set; }
}
