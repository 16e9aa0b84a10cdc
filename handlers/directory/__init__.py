"""The directory of charities and public aid in conversation: who may help, before strangers are asked."""
