"""The pharmacists' desk: pages of medicines that wait for approval."""
